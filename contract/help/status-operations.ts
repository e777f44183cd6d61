import * as z from 'zod';
import { chainId } from '../chains/views.ts';
import { declared } from '../shared/errors.ts';
import { statusNoticeId } from '../shared/ids.ts';
import { operation, signedInOperation } from '../shared/operation.ts';
import {
  noticeImpact,
  noticeKind,
  noticeStage,
  noticeTexts,
  noticeTitles,
  statusComponent,
  statusNoticeView,
  statusView,
} from './status-views.ts';

const tags = ['help'];
const textErrors = declared('TEXT_EMPTY', 'TEXT_TOO_LONG', 'CONTROL_CHARACTERS', 'CLUSTER_TOO_LONG');

export const getStatus = operation
  .route({
    method: 'GET',
    path: '/status',
    tags,
    summary: 'What is known to be broken, what is planned and what has been settled, signed',
  })
  .input(z.strictObject({}).optional())
  .output(statusView);

export const addStatusNotice = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/status-notices',
    tags,
    summary: 'Publish an incident or maintenance, with its first update',
  })
  .errors(textErrors)
  .input(
    z.strictObject({
      kind: noticeKind,
      impact: noticeImpact,
      stage: noticeStage,
      components: z.array(statusComponent).max(20),
      chains: z.array(chainId).max(20),
      title: noticeTitles,
      text: noticeTexts,
      startsAt: z.iso.datetime().nullable().describe('Only of scheduled maintenance; otherwise it has begun now'),
      endsAt: z.iso.datetime().nullable(),
    }),
  )
  .output(statusNoticeView);

export const updateStatusNotice = signedInOperation
  .route({
    method: 'POST',
    path: '/desk/status-notices/{statusNoticeId}/updates',
    tags,
    summary: 'Add to a status notice, or resolve it',
  })
  .errors({ ...declared('NOT_FOUND', 'NOTICE_MOVED_ON'), ...textErrors })
  .input(
    z.strictObject({
      statusNoticeId,
      seen: z.int().min(1).describe('Position of the newest update that the author has read'),
      stage: noticeStage,
      impact: noticeImpact,
      text: noticeTexts,
    }),
  )
  .output(statusNoticeView);
