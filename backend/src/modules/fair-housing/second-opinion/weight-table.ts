/** So many places for each name that is kept. */
const roomy = 2;

/**
 * Weights by the names of features, in flat arrays: as an object, their hundred thousand names took twenty megabytes of every process.
 * A name is known by 32 bits of its own; one that was never learned is taken for another once in thirty thousand times.
 */
export class WeightTable {
  private marks = new Uint32Array(16);
  /** 0 where nothing is: no weight is. */
  private weights = new Float32Array(16);
  private size = 0;

  set(name: string, weight: number): void {
    if ((this.size + 1) * roomy > this.marks.length) this.grow();
    this.put(markOf(name), weight);
    this.size++;
  }

  /** 0 for a name that was not learned. */
  of(name: string): number {
    return this.weights[this.placeOf(markOf(name))]!;
  }

  private put(mark: number, weight: number): void {
    const at = this.placeOf(mark);
    this.marks[at] = mark;
    this.weights[at] = weight;
  }

  /** Where the mark stands, or the free place where it would. */
  private placeOf(mark: number): number {
    const last = this.marks.length - 1;
    let at = mark & last;
    while (this.weights[at] !== 0 && this.marks[at] !== mark) at = (at + 1) & last;
    return at;
  }

  private grow(): void {
    const { marks, weights } = this;
    this.marks = new Uint32Array(marks.length * 2);
    this.weights = new Float32Array(marks.length * 2);
    weights.forEach((weight, at) => {
      if (weight !== 0) this.put(marks[at]!, weight);
    });
  }
}

/** FNV-1a in 32 bits, its bits mixed once more so that the low ones differ. */
function markOf(name: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
