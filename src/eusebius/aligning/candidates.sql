-- Pairs of statements of different documents that can report one happening, the most telling of each statement.
-- candidates.py fills `items` (a statement's days), `buckets` (each of its days, where it is known to a few) and `keys` (the things that it
-- holds and how rare each is, in thousandths). Statements meet in three ways, each with a cap, so that pairs grow with the statements and
-- not with their square: a thing that few hold; a thing that few hold on one day; a day of which few tell.
WITH few AS (
    SELECT key FROM keys GROUP BY key HAVING count(*) BETWEEN 2 AND $common
), on_day AS (
    SELECT b.day, k.key, k.item, k.document, k.rarity FROM buckets b JOIN keys k ON k.item = b.item
), few_on_day AS (
    SELECT day, key FROM on_day GROUP BY day, key HAVING count(*) BETWEEN 2 AND $common
), quiet AS (
    SELECT day FROM buckets GROUP BY day HAVING count(*) BETWEEN 2 AND $crowded
), met AS (
    SELECT a.item AS l, b.item AS r, a.rarity AS telling
    FROM few JOIN keys a ON a.key = few.key JOIN keys b ON b.key = few.key
    WHERE a.document < b.document
    UNION ALL
    SELECT a.item, b.item, a.rarity
    FROM few_on_day f JOIN on_day a ON a.day = f.day AND a.key = f.key JOIN on_day b ON b.day = f.day AND b.key = f.key
    WHERE a.document < b.document
    UNION ALL
    SELECT a.item, b.item, $same_day
    FROM quiet q JOIN buckets a ON a.day = q.day JOIN buckets b ON b.day = q.day
    WHERE a.document < b.document
), pairs AS (
    SELECT l, r, sum(telling) AS telling FROM met GROUP BY l, r
), possible AS (
    SELECT p.l, p.r, p.telling
    FROM pairs p JOIN items x ON x.item = p.l JOIN items y ON y.item = p.r
    WHERE x.first_day IS NULL OR y.first_day IS NULL OR (x.first_day <= y.last_day + $reach AND y.first_day <= x.last_day + $reach)
        OR (p.telling >= $far AND NOT (x.stated AND y.stated))
), ranked AS (
    SELECT l, r,
        row_number() OVER (PARTITION BY l ORDER BY telling DESC, r) AS of_l,
        row_number() OVER (PARTITION BY r ORDER BY telling DESC, l) AS of_r
    FROM possible
)
SELECT l, r, of_l, of_r FROM ranked WHERE of_l <= $most OR of_r <= $most ORDER BY l, r
