// A map of the places whose position is known: a graticule of degrees, and points with their names.

export function mapOf() {
  return null;
}
