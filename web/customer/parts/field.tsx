import type { ComponentChildren, InputHTMLAttributes, TextareaHTMLAttributes } from 'preact';

export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  /** The word for "optional", where it is. */
  optional?: string;
  fault?: string | undefined;
}

/** What ties a control to its hint and its fault (WCAG 2.2 § 1.3.1, § 3.3.1). */
function described({ id, hint, fault }: FieldProps) {
  const ids = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(fault ? { 'aria-invalid': true as const } : {}) };
}

function FieldFrame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { id, label, hint, optional, fault } = field;
  return (
    <div class={fault ? 'field field-faulty' : 'field'}>
      <label for={id}>
        {label}
        {optional && <span class="optional"> · {optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

export function TextField({ field, ...input }: { field: FieldProps } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <FieldFrame field={field}>
      <input id={field.id} name={field.id} {...described(field)} {...input} />
    </FieldFrame>
  );
}

export function LongTextField({
  field,
  value,
  ...area
}: { field: FieldProps; value: string } & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <FieldFrame field={field}>
      <textarea id={field.id} name={field.id} value={value} {...described(field)} {...area} />
    </FieldFrame>
  );
}

export function SelectField({
  field,
  value,
  options,
}: {
  field: FieldProps;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <FieldFrame field={field}>
      <select id={field.id} name={field.id} value={value} {...described(field)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
