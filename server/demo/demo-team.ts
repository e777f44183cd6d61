import type { Role } from '@gatehouse/contract/accounts';
import type { Language } from '@gatehouse/contract/languages';

export interface DemoMember {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly Language[];
}

/** Everybody of the demo's team has it. It guards nothing: the demo never holds real data. */
export const demoPassword = 'harbor demo sign-in 2026';

/** The fictional team; the first of each role is whom the start page of the demo names. */
export const demoTeam: readonly DemoMember[] = [
  { email: 'admin@example.com', name: 'Grace Lin', role: 'admin', languages: ['zh-CN', 'en'] },
  { email: 'supervisor@example.com', name: '陈静', role: 'supervisor', languages: ['zh-CN'] },
  { email: 'oliver.hughes@example.com', name: 'Oliver Hughes', role: 'supervisor', languages: ['en'] },
  { email: 'agent@example.com', name: '林晓雯', role: 'agent', languages: ['zh-CN', 'en'] },
  { email: 'zhou.ziheng@example.com', name: '周子恒', role: 'agent', languages: ['zh-CN'] },
  { email: 'wu.jiayi@example.com', name: '吴佳怡', role: 'agent', languages: ['zh-CN'] },
  { email: 'maya.thompson@example.com', name: 'Maya Thompson', role: 'agent', languages: ['en'] },
  { email: 'daniel.okafor@example.com', name: 'Daniel Okafor', role: 'agent', languages: ['en'] },
  { email: 'sofia.reyes@example.com', name: 'Sofia Reyes', role: 'agent', languages: ['en'] },
];
