import type { Contract } from '@gatehouse/contract';
import type { Policy } from '../../platform/http/gate.ts';
import { anyone, staffOnly, type Viewer } from '../accounts/index.ts';

/** Who may call each operation of help: the articles are public. */
export const policy = {
  listArticles: { admit: anyone },
  getArticle: { admit: anyone },
  searchArticles: { admit: anyone, limit: { points: 60, seconds: 60, by: 'address' } },
  sendArticleFeedback: { admit: anyone, limit: { points: 20, seconds: 60, by: 'address' } },
  getStatus: { admit: anyone },
  addStatusNotice: { admit: staffOnly('supervisor') },
  updateStatusNotice: { admit: staffOnly('supervisor'), object: true },
  getHelpInsights: { admit: staffOnly('supervisor') },
} satisfies Policy<keyof Contract['help'], Viewer>;
