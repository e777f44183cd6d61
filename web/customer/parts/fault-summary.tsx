/** Takes the focus, so that whoever cannot see the page learns at once that nothing was sent, and why. */
export function FaultSummary({ lead, faults }: { lead: string; faults: { field: string; text: string }[] }) {
  if (faults.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: the summary answers a form that the reader has just sent; it must be heard first.
    <div class="summary" role="alert" tabIndex={-1} autoFocus id="faults">
      <p>{lead}</p>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>{field === 'form' ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
