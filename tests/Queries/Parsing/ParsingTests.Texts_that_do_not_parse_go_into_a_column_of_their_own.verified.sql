SELECT
    d.id,
    try_cast(regexp_replace(d.text, r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS INT) AS quantity,
    try_cast(regexp_replace(coalesce(d.text, ''), r'^([0-9]{2})\.([0-9]{2})\.(?!0000)([0-9]{4})\z|[\s\S]+', '$3-$2-$1') AS DATE) AS day,
    CASE WHEN CASE WHEN try_cast(regexp_replace(coalesce(d.text, ''), r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS BIGINT) IS NULL THEN coalesce(d.text, '') END IS NULL THEN 2L * try_cast(regexp_replace(coalesce(d.text, ''), r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS BIGINT) ELSE NULL END AS doubled,
    try_cast(regexp_replace(coalesce(d.text, ''), r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS INT) AS age,
    named_struct(
        'quantity', CASE WHEN try_cast(regexp_replace(d.text, r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS INT) IS NULL THEN d.text END,
        'day', CASE WHEN try_cast(regexp_replace(coalesce(d.text, ''), r'^([0-9]{2})\.([0-9]{2})\.(?!0000)([0-9]{4})\z|[\s\S]+', '$3-$2-$1') AS DATE) IS NULL THEN coalesce(d.text, '') END,
        'doubled', CASE WHEN try_cast(regexp_replace(coalesce(d.text, ''), r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS BIGINT) IS NULL THEN coalesce(d.text, '') END,
        'age', CASE WHEN CASE WHEN try_cast(regexp_replace(coalesce(d.text, ''), r'^([+-]?[0-9]+)\z|[\s\S]+', '$1') AS INT) IS NULL THEN coalesce(d.text, '') END IS NOT NULL THEN '•••' END
    ) AS _unparsed
FROM corpus_dirt AS d