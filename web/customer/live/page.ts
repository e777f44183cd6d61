import { keepDrafts } from './drafts.ts';
import { guardSubmits } from './guard-submits.ts';
import { holdSecretsBack } from './hold-secrets.ts';
import { showLocalTimes } from './local-times.ts';
import { voteInPlace } from './vote-in-place.ts';

holdSecretsBack();
voteInPlace();
guardSubmits();
keepDrafts();
showLocalTimes();
