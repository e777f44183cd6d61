import type { CaseMessages } from '../messages/case/case-messages.ts';

export function CaseCode({ code, texts }: { code: string; texts: CaseMessages }) {
  return (
    <div class="case-code">
      <p>
        {texts.code} <b class="code">{code}</b> {/* Copying needs the script, which shows the button. */}
        <button type="button" class="copy" hidden data-copy={code} data-copied={texts.copied}>
          {texts.copy}
        </button>
      </p>
      <p class="hint">{texts.codeHint}</p>
    </div>
  );
}
