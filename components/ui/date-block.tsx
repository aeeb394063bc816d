/** A day as a block: its number over the month. The written date stands elsewhere, so this is decoration. */
export function DateBlock({ day, month }: { day: string; month: string }) {
  return (
    <div aria-hidden="true" className="date">
      <b>{day}</b>
      <span>{month}</span>
    </div>
  );
}
