type Place = Partial<Record<"top" | "bottom" | "left" | "width" | "height", string | number>>;

/**
 * Puts an element at a place that no class can name, when it is drawn in the browser. Written through the element itself:
 * the content policy drops `style` attributes. Numbers are pixels.
 */
export function placed(place: Place) {
  return (element: HTMLElement | null) => {
    for (const [side, at] of Object.entries(place)) {
      element?.style.setProperty(side, typeof at === "number" ? `${at}px` : at);
    }
  };
}
