import { type ReactNode, useEffect, useState } from 'react';

/** Shows a sign of loading only where loading takes long enough to be noticed. */
export function Delayed({ children, ms = 300 }: { children: ReactNode; ms?: number }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return shown ? children : null;
}
