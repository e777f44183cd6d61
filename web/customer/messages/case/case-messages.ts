import type { Widened } from '../widened.ts';
import type { caseEn } from './en.ts';

export type CaseMessages = Widened<typeof caseEn>;
