interface Props {
  label: string;
  kind: 'email' | 'one-time-code';
  value: string;
  /** What is wrong with the value, in a sentence. */
  wrong: string | false;
  onInput(value: string): void;
}

const id = 'field';

/** There is one at a time, so that one id is enough; the shadow root keeps it from the host page's. */
export function Field({ label, kind, value, wrong, onInput }: Props) {
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        key={kind}
        id={id}
        inputMode={kind === 'email' ? 'email' : 'numeric'}
        autocomplete={kind}
        autocapitalize="off"
        spellcheck={false}
        value={value}
        aria-invalid={!!wrong}
        aria-describedby="wrong"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p class="fault" id="wrong" role="alert">
        {wrong}
      </p>
    </div>
  );
}
