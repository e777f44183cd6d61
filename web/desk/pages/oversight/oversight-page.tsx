import { IconLock } from '@tabler/icons-react';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../parts/page.tsx';
import { AuditSection } from './audit-section.tsx';
import { LooksSection } from './looks-section.tsx';

/** For supervisors: who looks at many customers, and everything that was looked at. */
export function OversightPage() {
  const { trust } = useMessages();
  const me = useMe();
  return (
    <Page title={trust.oversight}>
      {me.role === 'agent' ? (
        <EmptyState title={trust.forbiddenTitle} text={trust.forbiddenText} icon={<IconLock size={20} />} />
      ) : (
        <>
          <LooksSection />
          <AuditSection />
        </>
      )}
    </Page>
  );
}
