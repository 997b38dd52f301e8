/** A module of one part of English, in a language that nobody speaks: longer, or from the right. */
export declare function compilePseudo(language: 'en-XA' | 'ar-XB', part: 'first' | 'all'): string
