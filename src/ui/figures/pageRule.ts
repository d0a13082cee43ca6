import type { FigurePage } from '../../domain/figure.ts';

/**
 * Makes the paper as large as the figure, so that a PDF by the browser's print has its very size. Answers with what
 * takes the rule away again.
 */
export function setPrintedPage({ printed }: FigurePage): () => void {
  const length = (size: string) => (/\d$/.test(size) ? `${size}px` : size);
  const [width, height] = [length(printed.width), length(printed.height)];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@page figure { size: ${width} ${height}; margin: 0 }
     @media print { .figure-sheet .figure-image { width: ${width}; height: ${height} } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
