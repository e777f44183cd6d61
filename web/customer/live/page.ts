import { keepDrafts } from './drafts.ts';
import { guardSubmits } from './guard-submits.ts';
import { showLocalTimes } from './local-times.ts';

guardSubmits();
keepDrafts();
showLocalTimes();
