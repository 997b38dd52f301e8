/** A line for each thing that is wrong. */
export declare function wrongIn(languages?: readonly string[], folder?: string): string[]
