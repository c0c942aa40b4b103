import { LIMITS } from './limits';

export interface DragOptions {
  signal: AbortSignal;
  /** Whether a drag may begin now. */
  may(): boolean;
  /** How far the pointer is from where it began; called on every move. */
  move(dx: number, dy: number): void;
  end(dx: number, dy: number): void;
}

/**
 * Dragging a card by its bar. Begins after a few pixels, so that a press on the bar stays a press; buttons in the bar
 * stay buttons. The pointer is captured: a page that stops events elsewhere cannot strand the card.
 */
export function onDrag(card: HTMLElement, { signal, may, move, end }: DragOptions): void {
  let from: { id: number; x: number; y: number; moving: boolean } | null = null;

  card.addEventListener(
    'pointerdown',
    (event) => {
      const target = event.target as Element;
      if (event.button !== 0 || !target.closest('.bar, .handle') || target.closest('button') || !may()) return;
      from = { id: event.pointerId, x: event.clientX, y: event.clientY, moving: false };
    },
    { signal },
  );
  card.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== from?.id) return;
      const dx = event.clientX - from.x;
      const dy = event.clientY - from.y;
      if (!from.moving && Math.hypot(dx, dy) < LIMITS.dragSlop) return;
      if (!from.moving) card.setPointerCapture(from.id);
      from.moving = true;
      move(dx, dy);
    },
    { signal },
  );
  const stop = (event: PointerEvent): void => {
    if (event.pointerId !== from?.id) return;
    if (from.moving) end(event.clientX - from.x, event.clientY - from.y);
    from = null;
  };
  card.addEventListener('pointerup', stop, { signal });
  card.addEventListener('pointercancel', stop, { signal });
}
