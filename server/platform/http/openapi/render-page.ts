import { commonErrors, type ErrorCode, errors } from '@gatehouse/contract/errors';
import type { Language } from '@gatehouse/contract/languages';
import type { ApiDocument, Schema } from './api-document.ts';
import { errorCodesOf } from './error-schema.ts';
import { type Html, html } from './html.ts';
import { en, type Messages } from './messages/en.ts';
import { zhCN } from './messages/zh-CN.ts';
import { type PlacedOperation, renderOperation, summaryOf } from './render-operation.ts';
import { renderFields } from './render-schema.ts';

/** The document as a page to read: no script, everything reachable from one index. */
export function renderPage(document: ApiDocument, language: Language, stylesheet: string): string {
  const t = language === 'zh-CN' ? zhCN : en;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): PlacedOperation => ({ method, path, operation })),
  );
  const groups = document.tags.map(({ name, description }) => ({
    name,
    ...(t.tags[name] ?? { title: name, description }),
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  const shapes = Object.entries(document.components.schemas);

  return html`<!doctype html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${t.title(document.info.title)}</title>
  <link rel="stylesheet" href="${stylesheet}">
</head>
<body>
  <nav aria-label="${t.contents}">
    <p class="name"><a href="#top">${t.title(document.info.title)}</a></p>
    ${groups.map(
      (group) => html`<h2><a href="#group-${group.name}">${group.title}</a></h2>
    <ul>${group.operations.map(
      ({ method, operation }) =>
        html`<li><a href="#${operation.operationId}"><b class="method ${method}">${method.toUpperCase()}</b> ${summaryOf(operation, t)}</a></li>`,
    )}</ul>`,
    )}
    <h2><a href="#shapes">${t.shapes}</a></h2>
    <ul>${shapes.map(([name]) => html`<li><a href="#shape-${name}">${name}</a></li>`)}</ul>
    <h2><a href="#errors">${t.errors}</a></h2>
  </nav>
  <main id="top">
    <header>
      <p class="language"><a href="?lang=${language === 'en' ? 'zh-CN' : 'en'}" hreflang="${language === 'en' ? 'zh-CN' : 'en'}">${t.otherLanguage}</a></p>
      <h1>${t.title(document.info.title)}</h1>
      <p>${t.lead}</p><p>${t.errorsLead}</p><p>${t.retryLead}</p><p>${t.realtime}</p>
      <p class="facts">${t.version} ${document.info.version} · ${t.licence} ${document.info.license.identifier} · <a href="/openapi.json">${t.document}</a></p>
    </header>
    ${groups.map(
      (group) => html`<section id="group-${group.name}"><h2>${group.title}</h2><p>${group.description}</p>
      ${group.operations.map((each) => renderOperation(each, t))}</section>`,
    )}
    <section id="shapes"><h2>${t.shapes}</h2>${shapes.map(([name, schema]) => renderShape(name, schema, t))}</section>
    <section id="errors"><h2>${t.errors}</h2><dl class="fields">${renderErrors(operations, t)}</dl></section>
  </main>
</body>
</html>
`.markup;
}

function renderShape(name: string, schema: Schema, t: Messages): Html {
  return html`<article id="shape-${name}"><h3><a class="self" href="#shape-${name}">${name}</a></h3>
    ${schema.description && html`<p class="note">${schema.description}</p>`}${renderFields(schema, t)}</article>`;
}

function renderErrors(operations: readonly PlacedOperation[], t: Messages): Html[] {
  const users = new Map<ErrorCode, PlacedOperation[]>();
  for (const placed of operations) {
    for (const { content } of Object.values(placed.operation.responses)) {
      for (const code of errorCodesOf(content?.['application/json']?.schema))
        users.set(code, [...(users.get(code) ?? []), placed]);
    }
  }
  const common: readonly ErrorCode[] = commonErrors;
  return (Object.keys(errors) as ErrorCode[]).sort().map((code) => {
    const links = (users.get(code) ?? []).map(({ operation }, at) => [
      at > 0 && ', ',
      html`<a href="#${operation.operationId}">${summaryOf(operation, t)}</a>`,
    ]);
    return html`<div class="field" id="error-${code}"><dt><code>${code}</code></dt>
      <dd>${errors[code].status} · ${errors[code].message}
      ${common.includes(code) ? html`<p>${t.usedBy}: ${t.anyOperation}</p>` : links.length > 0 && html`<p>${t.usedBy}: ${links}</p>`}</dd></div>`;
  });
}
