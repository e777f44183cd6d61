import type { DeskParts } from '../parts.ts';
import { lastUsedTags } from '../store/tags.ts';
import { os } from './implementer.ts';

const mostOffered = 500;

export function listTags({ database }: DeskParts) {
  return os.listTags.handler(async () => ({ tags: await lastUsedTags(database.sql, mostOffered) }));
}
