import { languages } from '@gatehouse/contract/languages';
import type { ChannelsDeps } from '../deps.ts';
import { os } from './implementer.ts';

export function getBrand({ brand }: ChannelsDeps) {
  return os.getBrand.handler(() => ({ ...brand, languages: [...languages] }));
}
