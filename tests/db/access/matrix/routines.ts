import type { Routine } from '../types.ts';
export const predicates: Readonly<Record<string, string>> = {};
export const routines: Readonly<Record<string, Routine>> = {};
