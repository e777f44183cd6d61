import { keepDrafts } from './drafts.ts';
import { showLocalTimes } from './local-times.ts';
import { guardSubmits } from './guard-submits.ts';

guardSubmits();
keepDrafts();
showLocalTimes();
