// A long list with groups that draws only the lines in view. One tab stop; arrow keys walk. Layer: taskpane.
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from "react";
import { lineTops, scrollToShow, visibleLines } from "../logic/windowing";

/** One line. Level 1 are groups, level 2 their members; in a flat list all lines are level 1. */
export interface Line {
  readonly id: string;
  readonly level: 1 | 2;
  /** Pixels; the same for the life of the line. */
  readonly height: number;
  /** 1-based place among its siblings, and how many there are. */
  readonly position: number;
  readonly of: number;
  /** For groups: whether its members are shown. */
  readonly expanded?: boolean;
}

export interface LineListProps<L extends Line> {
  readonly label: string;
  readonly lines: readonly L[];
  /** Id of the line that is chosen. */
  readonly selected: string | null;
  readonly onSelect: (line: L) => void;
  /** Enter, space or a click. */
  readonly onOpen: (line: L) => void;
  readonly onToggle?: (line: L) => void;
  readonly render: (line: L, selected: boolean) => ReactNode;
  readonly className?: string;
}

const useStyles = makeStyles({
  box: {
    position: "relative",
    overflowY: "auto",
    overflowX: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  line: {
    position: "absolute",
    insetInline: 0,
    boxSizing: "border-box",
    cursor: "pointer",
    overflow: "hidden",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  group: {
    backgroundColor: tokens.colorNeutralBackground3,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

/** Height of the box when the browser cannot tell one (before the first layout, and in tests). */
const ASSUMED_HEIGHT = 400;
const SPARE_LINES = 6;

export function LineList<L extends Line>(props: LineListProps<L>): JSX.Element {
  const { label, lines, selected, onSelect, onOpen, onToggle, render, className } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(ASSUMED_HEIGHT);
  const tops = useMemo(() => lineTops(lines.map((line) => line.height)), [lines]);
  const total = tops[lines.length] ?? 0;
  // The line the keys walk from may be a group, which is never "selected"; a selection from outside takes it along.
  const [active, setActive] = useState(selected);
  const [followed, setFollowed] = useState(selected);
  if (followed !== selected) {
    setFollowed(selected);
    if (selected !== null) setActive(selected);
  }
  const at = useMemo(
    () => (active === null ? -1 : lines.findIndex((line) => line.id === active)),
    [lines, active],
  );

  // The observer's first word comes after the page was laid out and before it is drawn; asking earlier would lay it out twice.
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setViewHeight(element.clientHeight || ASSUMED_HEIGHT));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The chosen line comes into view when the choice changes from outside (next, previous, a new check).
  useEffect(() => {
    const element = box.current;
    if (!element || at < 0) return;
    const wanted = scrollToShow(tops, at, element.scrollTop, element.clientHeight || ASSUMED_HEIGHT);
    if (wanted !== element.scrollTop) element.scrollTop = wanted;
  }, [at, tops]);

  const choose = useCallback(
    (index: number) => {
      const line = lines[Math.min(lines.length - 1, Math.max(0, index))];
      if (!line) return;
      setActive(line.id);
      onSelect(line);
    },
    [lines, onSelect],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const line = lines[at];
    const page = Math.max(1, Math.floor(viewHeight / 56) - 1);
    const steps: Partial<Record<string, () => void>> = {
      ArrowDown: () => choose(at + 1),
      ArrowUp: () => choose(at < 0 ? lines.length - 1 : at - 1),
      PageDown: () => choose(at + page),
      PageUp: () => choose(at - page),
      Home: () => choose(0),
      End: () => choose(lines.length - 1),
      ArrowRight: () => line?.expanded === false && onToggle?.(line),
      ArrowLeft: () => {
        if (line?.expanded) onToggle?.(line);
        else if (line?.level === 2) choose(parentOf(lines, at));
      },
      Enter: () => line && (line.expanded === undefined ? onOpen(line) : onToggle?.(line)),
      " ": () => line && (line.expanded === undefined ? onOpen(line) : onToggle?.(line)),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };

  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const index =
      event.target instanceof Element ? event.target.closest("[data-line]")?.getAttribute("data-line") : null;
    const line = index === null || index === undefined ? undefined : lines[Number(index)];
    if (!line) return;
    setActive(line.id);
    onSelect(line);
    if (line.expanded !== undefined) onToggle?.(line);
    else onOpen(line);
  };

  const shown = visibleLines(tops, scrollTop, viewHeight, SPARE_LINES);
  const drawn: number[] = [];
  for (let index = shown.first; index < shown.end; index++) drawn.push(index);
  if (at >= 0 && (at < shown.first || at >= shown.end)) drawn.push(at);

  return (
    <div
      ref={box}
      role="tree"
      aria-label={label}
      tabIndex={0}
      className={mergeClasses(styles.box, className)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      {...(at >= 0 ? { "aria-activedescendant": domId(lines[at]?.id ?? "") } : {})}
    >
      <div role="presentation" style={{ height: total, position: "relative" }}>
        {drawn.map((index) => {
          const line = lines[index];
          if (!line) return null;
          const isSelected = index === at;
          return (
            <div
              key={line.id}
              id={domId(line.id)}
              role="treeitem"
              aria-level={line.level}
              aria-posinset={line.position}
              aria-setsize={line.of}
              aria-selected={isSelected}
              {...(line.expanded === undefined ? {} : { "aria-expanded": line.expanded })}
              className={mergeClasses(
                styles.line,
                line.expanded !== undefined && styles.group,
                isSelected && styles.active,
              )}
              data-line={index}
              style={{ top: tops[index] ?? 0, height: line.height }}
            >
              {render(line, isSelected)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function parentOf(lines: readonly Line[], child: number): number {
  let index = child;
  while (index > 0 && lines[index]?.level !== 1) index -= 1;
  return index;
}

function domId(id: string): string {
  return `line-${id.replace(/[^A-Za-z0-9_-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`)}`;
}
