export declare function compile(language: string, part: 'first' | 'all'): string
