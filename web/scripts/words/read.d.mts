export declare const LANGUAGES: readonly string[]
export declare const fileOf: (language: string, screen: string) => string
