import { Button } from './parts/button.tsx';
import { Icon } from './parts/icon.tsx';
import { Notice } from './parts/notice.tsx';
import { ConversationScreen } from './screens/conversation-screen.tsx';
import { Home } from './screens/home.tsx';
import { MailboxScreen } from './screens/mailbox-screen.tsx';
import { SettingsScreen } from './screens/settings-screen.tsx';
import { StartingScreen } from './screens/starting-screen.tsx';
import type { Part } from './view.ts';

function CurrentScreen({ view }: Part) {
  const { screen } = view.support;
  switch (screen.name) {
    case 'home':
      return <Home view={view} />;
    case 'starting':
      return <StartingScreen view={view} />;
    case 'settings':
      return <SettingsScreen view={view} />;
    case 'mailbox':
      return <MailboxScreen view={view} {...screen} />;
    case 'conversation':
      return <ConversationScreen key={screen.id} view={view} {...screen} />;
  }
}

/** The window itself: a dialog beside the page, or a full sheet over it on a phone. */
export function Panel({ view, isSheet }: Part<{ isSheet: boolean }>) {
  const { words, stage, support, faultWords } = view;
  const { screen, notice } = support;
  const title = words.title(stage.brandName.get());
  return (
    <div class="panel" role="dialog" aria-modal={isSheet} aria-label={title} tabIndex={-1} hidden={!stage.isOpen.get()}>
      <div class="top">
        {screen.name !== 'home' && (
          <Button class="bare" icon="back" label={words.back} onPress={() => support.go('home')} />
        )}
        <h2>{title}</h2>
        <Button class="bare" icon="settings" label={words.settings} onPress={() => support.go('settings')} />
        <Button class="bare" icon="close" label={words.close} onPress={() => stage.isOpen.set(false)} />
      </div>
      {notice && <Notice tone="amber" text={faultWords(notice)} action={words.dismiss} onPress={support.dismiss} />}
      <div class="main">
        <CurrentScreen view={view} />
      </div>
      {/* Always there, so that its absence elsewhere is noticed. */}
      <p class="safety">
        <Icon name="shield" />
        {words.safety}
      </p>
    </div>
  );
}
