import type { BrandView } from '@gatehouse/contract/channels';
import { createKept, type KeyValue, keys } from '../shared/kept.ts';

/** Shows what is remembered from the last page at once, and then what the server says. */
export async function loadBrand(origin: string, storage: KeyValue, show: (brand: BrandView) => void): Promise<void> {
  const kept = createKept<BrandView>(storage, keys.brand);
  const remembered = kept.load();
  if (remembered) show(remembered);
  try {
    const answer = await fetch(`${origin}/api/brand`, { credentials: 'omit' });
    if (!answer.ok) return;
    const brand = (await answer.json()) as BrandView;
    kept.save(brand);
    show(brand);
  } catch {
    // Without a connection the neutral colours stay; the chat says itself that it is offline.
  }
}
