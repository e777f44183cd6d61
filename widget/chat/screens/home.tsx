import { newPlace } from '../model/support.ts';
import { Button } from '../parts/button.tsx';
import { Composer } from '../parts/composer.tsx';
import { ConversationList } from '../parts/conversation-list.tsx';
import type { Part } from '../view.ts';

export function Home({ view }: Part) {
  const { words, support, language } = view;
  return (
    <div class="scroll">
      <section>
        <h3>{words.greeting}</h3>
        <p class="hint">{words.hint}</p>
        <Composer
          view={view}
          place={newPlace}
          label={words.greeting}
          example={words.example}
          onSend={(text) => support.start(text, language)}
        />
      </section>
      {support.visit && <ConversationList view={view} visit={support.visit} />}
      <Button class="link" onPress={() => support.go('mailbox')}>
        {words.elsewhere}
      </Button>
    </div>
  );
}
