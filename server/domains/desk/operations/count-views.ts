import { asStaff } from '../../accounts/index.ts';
import type { DeskParts } from '../parts.ts';
import { countQueue } from '../store/queue.ts';
import { os } from './implementer.ts';

export function countViews({ database }: DeskParts) {
  return os.countViews.handler(({ context }) => countQueue(database.sql, asStaff(context).id));
}
