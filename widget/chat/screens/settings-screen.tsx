import type { Language } from '@gatehouse/contract/languages';
import { languageNames } from '@gatehouse/web-ui/language';
import { Component } from 'preact';
import { Button } from '../parts/button.tsx';
import type { Part } from '../view.ts';

const languages = Object.entries(languageNames) as [Language, string][];

export class SettingsScreen extends Component<Part, { isLeaving: boolean }> {
  override render({ view: { words, language, support, stage } }: Part) {
    const leave = (isLeaving: boolean) => () => this.setState({ isLeaving });
    return (
      <div class="scroll">
        <fieldset>
          <legend>{words.language}</legend>
          {languages.map(([one, name]) => (
            <label key={one} lang={one}>
              <input
                type="radio"
                name="language"
                checked={one === language}
                onChange={() => stage.rememberLanguage(one)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        {support.visit && (
          <section>
            <p class="hint">{words.leaveHint}</p>
            {this.state.isLeaving && (
              <Button class="quiet danger" onPress={() => void support.signOut()}>
                {words.leaveSure}
              </Button>
            )}
            <Button class="quiet" onPress={leave(!this.state.isLeaving)}>
              {this.state.isLeaving ? words.leaveNot : words.leave}
            </Button>
          </section>
        )}
      </div>
    );
  }
}
