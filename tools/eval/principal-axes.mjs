/** Principal axes of a cloud of points, by Jacobi's rotations of its covariance: slow for thousands of dimensions, exact for a hundred. */

const sweeps = 30;
const smallEnough = 1e-12;

/**
 * @param {Float64Array[]} points around their mean
 * @returns {Float64Array[]} unit vectors, the one along which the points vary most first; each with its largest number positive
 */
export function principalAxes(points) {
  const size = points[0].length;
  const matrix = covariance(points, size);
  const axes = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, at) => (row === at ? 1 : 0)),
  );
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(matrix, axes, p, q);
  return axes
    .map((axis, at) => ({ axis: facingUp(axis), spread: matrix[at][at] }))
    .sort((a, b) => b.spread - a.spread)
    .map(({ axis }) => axis);
}

function covariance(points, size) {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const point of points)
    for (let p = 0; p < size; p++)
      for (let q = 0; q < size; q++) matrix[p][q] += (point[p] * point[q]) / points.length;
  return matrix;
}

function rotate(matrix, axes, p, q) {
  if (Math.abs(matrix[p][q]) < smallEnough) return;
  const ratio = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of matrix) turn(row, p, q, cosine, sine);
  for (let at = 0; at < matrix.length; at++) {
    const [up, down] = [matrix[p][at], matrix[q][at]];
    matrix[p][at] = cosine * up - sine * down;
    matrix[q][at] = sine * up + cosine * down;
  }
  for (let at = 0; at < axes.length; at++) {
    const [up, down] = [axes[p][at], axes[q][at]];
    axes[p][at] = cosine * up - sine * down;
    axes[q][at] = sine * up + cosine * down;
  }
}

function turn(row, p, q, cosine, sine) {
  const [left, right] = [row[p], row[q]];
  row[p] = cosine * left - sine * right;
  row[q] = sine * left + cosine * right;
}

function facingUp(axis) {
  const peak = axis.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return peak < 0 ? axis.map((value) => -value) : axis;
}
