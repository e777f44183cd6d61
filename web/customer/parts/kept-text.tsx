/** Gives back what was typed for a place that takes nothing any more. */
export function KeptText({ label, text }: { label: string; text: string }) {
  return (
    <div class="field">
      <label for="kept">{label}</label>
      <textarea id="kept" rows={6} readOnly dir="auto" value={text} />
    </div>
  );
}
