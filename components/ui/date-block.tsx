/** A day as a block: its number over the month, and the year where it is another. The written date stands elsewhere, so this is decoration. */
export function DateBlock({ day, month, year }: { day: string; month: string; year: string | null }) {
  return (
    <div aria-hidden="true" className="date">
      <b>{day}</b>
      <span>{month}</span>
      {year && <span>{year}</span>}
    </div>
  );
}
