import { useEffect } from 'react';
import { useBrand } from '../api/use-brand.ts';
import { useMessages } from '../language/language-provider.tsx';

/** Names the browser's tab. */
export function useTitle(title: string): void {
  const brand = useBrand()?.name;
  const { common } = useMessages();
  useEffect(() => {
    document.title = [title, brand, common.desk].filter(Boolean).join(' · ');
  }, [title, brand, common.desk]);
}
