import classes from './monogram.module.css';

/** The first letter of a name, for people without a picture. */
export function Monogram({ name }: { name: string }) {
  const [first = '?'] = name.trim();
  return (
    <span className={classes.monogram} aria-hidden="true">
      {first.toUpperCase()}
    </span>
  );
}
