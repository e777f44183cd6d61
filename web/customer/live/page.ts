import { keepDrafts } from './drafts.ts';
import { guardSubmits } from './guard-submits.ts';
import { holdSecretsBack } from './hold-secrets.ts';
import { showLocalTimes } from './local-times.ts';

holdSecretsBack();
guardSubmits();
keepDrafts();
showLocalTimes();
