-- Ids of the records that a list of pointers names, for conditions and their index (ADR 0029).
CREATE FUNCTION public.pointed_ids(pointers jsonb) RETURNS uuid[]
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN ARRAY(
        SELECT (p ->> 'id')::uuid
        FROM jsonb_array_elements(CASE jsonb_typeof(pointers) WHEN 'array' THEN pointers ELSE '[]' END) p
    );
