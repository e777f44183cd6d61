import type { Schema } from './api-document.ts';
import { type Html, html } from './html.ts';
import type { Messages } from './messages/en.ts';

const shapeNameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);
const isNull = (schema: Schema) => schema.type === 'null';
/** What JavaScript can count to: every integer of the contract has it, so it says nothing. */
const largestInteger = Number.MAX_SAFE_INTEGER;

/** A schema as a line of words; whatever has fields of its own is listed below that line by `renderFields`. */
export function renderType(schema: Schema, t: Messages): Html {
  if (schema.$ref) return html`<a href="#shape-${shapeNameOf(schema.$ref)}">${shapeNameOf(schema.$ref)}</a>`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum)
    return html`${schema.enum.map((value, at) => [at > 0 && ' | ', html`<code>${JSON.stringify(value)}</code>`])}`;
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return renderBranches(branches, t);
  if (Array.isArray(schema.type))
    return renderBranches(
      schema.type.map((type) => ({ ...schema, type })),
      t,
    );
  switch (schema.type) {
    case 'array':
      return html`${t.listOf('§').split('§')[0]}${renderType(schema.items ?? {}, t)}${t.listOf('§').split('§')[1]}`;
    case 'object':
      return html`${t.object}`;
    case 'string':
      return html`${t.text}${schema.format && ` (${schema.format})`}`;
    case 'integer':
      return html`${t.integer}`;
    case 'number':
      return html`${t.number}`;
    case 'boolean':
      return html`${t.boolean}`;
    default:
      return html`${schema.type ?? t.anything}`;
  }
}

function renderBranches(branches: readonly Schema[], t: Messages): Html {
  const others = branches.filter((branch) => !isNull(branch));
  const only = others.length === 1 ? others[0] : undefined;
  return html`${only ? renderType(only, t) : t.oneOf}${others.length < branches.length && ` ${t.orNull}`}`;
}

/** The fields of a schema, of what it lists, or of each of its alternatives; nothing where there are none. */
export function renderFields(schema: Schema, t: Messages): Html | null {
  if (schema.$ref) return null;
  if (schema.properties && Object.keys(schema.properties).length > 0) {
    const rows = Object.entries(schema.properties).map(([name, field]) =>
      renderField({ name, schema: field, required: schema.required?.includes(name) ?? false }, t),
    );
    return html`<dl class="fields">${rows}</dl>`;
  }
  if (schema.items) return renderFields(schema.items, t);
  if (typeof schema.additionalProperties === 'object' && schema.propertyNames) {
    return html`<p class="note">${t.byKey} ${renderType(schema.propertyNames, t)}: ${renderType(schema.additionalProperties, t)}</p>`;
  }
  const branches = (schema.anyOf ?? schema.oneOf)?.filter((branch) => !isNull(branch)) ?? [];
  const [only] = branches;
  if (branches.length === 1 && only) return renderFields(only, t);
  if (branches.length === 0) return null;
  return html`<ol class="alternatives">${branches.map((branch) => html`<li>${renderFields(branch, t) ?? renderType(branch, t)}</li>`)}</ol>`;
}

export interface Field {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** Where it goes, when that is not plain. */
  readonly place?: string;
}

export function renderField({ name, schema, required, place }: Field, t: Messages): Html {
  return html`<div class="field">
    <dt><code>${name}</code>${required ? '' : html` <span class="optional">${t.optional}</span>`}</dt>
    <dd>
      <span class="type">${renderType(schema, t)}</span>${place && html`<span class="limits">${place}</span>`}
      ${renderLimits(schema, t)}${schema.description && html`<p>${schema.description}</p>`}${renderFields(schema, t)}
    </dd>
  </div>`;
}

function renderLimits(schema: Schema, t: Messages): Html | null {
  const limits: (string | Html)[] = [];
  if (schema.minimum !== undefined && schema.minimum !== -largestInteger) limits.push(t.from(schema.minimum));
  if (schema.maximum !== undefined && schema.maximum !== largestInteger) limits.push(t.to(schema.maximum));
  if (schema.minLength !== undefined) limits.push(t.shortest(schema.minLength));
  if (schema.maxLength !== undefined) limits.push(t.longest(schema.maxLength));
  if (schema.pattern && !schema.format) limits.push(html`${t.pattern} <code>${schema.pattern}</code>`);
  if (schema.default !== undefined) limits.push(t.whenLeftOut(JSON.stringify(schema.default)));
  return limits.length > 0 ? html`${limits.map((limit) => html`<span class="limits">${limit}</span>`)}` : null;
}
