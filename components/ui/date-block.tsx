/** A day as a block: its number over the month. The written date stands elsewhere, so this is decoration. */
export function DateBlock({ day, month }: { day: string; month: string }) {
  return (
    <div aria-hidden="true" className="w-11 text-center leading-tight">
      <div className="font-semibold text-[1.2rem]">{day}</div>
      <div className="text-[0.8rem] text-muted uppercase">{month}</div>
    </div>
  );
}
