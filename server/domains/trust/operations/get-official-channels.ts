import type { TrustParts } from '../parts.ts';
import { os } from './implementer.ts';

export function getOfficialChannels({ official }: TrustParts) {
  return os.getOfficialChannels.handler(() => official.view());
}
