import type { Plugin } from 'vite'

export declare const words: Plugin
