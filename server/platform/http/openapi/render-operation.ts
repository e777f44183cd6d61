import { commonErrors, type ErrorCode, errors } from '@gatehouse/contract/errors';
import type { Operation, Parameter, Schema } from './api-document.ts';
import { errorCodesOf } from './error-schema.ts';
import { type Html, html } from './html.ts';
import type { Messages } from './messages/en.ts';
import { type Field, renderField, renderFields, renderType } from './render-schema.ts';

const common: readonly ErrorCode[] = commonErrors;

export interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function summaryOf(operation: Operation, t: Messages): string {
  return t.summaries[operation.operationId] ?? operation.summary;
}

export function renderOperation({ method, path, operation }: PlacedOperation, t: Messages): Html {
  const own = Object.entries(operation.responses).flatMap(([status, { content }]) =>
    errorCodesOf(jsonOf(content)).flatMap((code) => (common.includes(code) ? [] : [{ status, code }])),
  );
  return html`<article id="${operation.operationId}">
    <h3><a class="self" href="#${operation.operationId}">${summaryOf(operation, t)}</a></h3>
    <p class="line"><b class="method ${method}">${method.toUpperCase()}</b> <code>/api${path}</code></p>
    <p class="who">${whoMay(operation, t)} · <code>${operation.operationId}</code></p>
    <details><summary>${t.input}</summary>${renderInput(operation, t)}</details>
    <details><summary>${t.output}</summary>${renderOutput(operation, t)}</details>
    <details><summary>${t.errors} <span class="count">${own.length > 0 && own.length}</span></summary>
      ${
        own.length > 0 &&
        html`<dl class="fields">${own.map(
          ({ status, code }) => html`<div class="field">
        <dt><a href="#error-${code}"><code>${code}</code></a></dt><dd>${status} · ${errors[code].message}</dd>
      </div>`,
        )}</dl>`
      }<p class="note"><a href="#errors">${t.commonErrors}</a></p>
    </details>
  </article>`;
}

function whoMay(operation: Operation, t: Messages): string {
  const [scheme] = (operation.security ?? []).flatMap((each) => Object.keys(each));
  if (scheme === 'visitToken') return t.visitToken;
  return scheme === 'staffSession' ? t.staffSession : t.open;
}

function renderInput({ parameters = [], requestBody }: Operation, t: Messages): Html {
  const body = jsonOf(requestBody?.content);
  const fields: Field[] = [
    ...parameters.map((parameter) => ({
      ...parameter,
      required: parameter.required ?? false,
      place: placeOf(parameter, t),
    })),
    ...Object.entries(body?.properties ?? {}).map(([name, schema]) => ({
      name,
      schema,
      required: body?.required?.includes(name) ?? false,
    })),
  ];
  if (fields.length === 0) return html`<p class="note">${t.nothing}</p>`;
  return html`<dl class="fields">${fields.map((field) => renderField(field, t))}</dl>`;
}

function placeOf(parameter: Parameter, t: Messages): string {
  return parameter.in === 'path' ? t.inPath : t.inQuery;
}

function renderOutput(operation: Operation, t: Messages): Html {
  const answer = jsonOf(operation.responses['200']?.content) ?? {};
  return html`<p class="note">${renderType(answer, t)}${answer.description && html`. ${answer.description}`}</p>${renderFields(answer, t)}`;
}

function jsonOf(content: Record<string, { schema: Schema }> | undefined): Schema | undefined {
  return content?.['application/json']?.schema;
}
