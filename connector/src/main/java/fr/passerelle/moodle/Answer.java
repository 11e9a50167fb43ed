package fr.passerelle.moodle;

import java.time.Duration;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * What came back over HTTP, before anyone knows what it means.
 *
 * @param location where a redirect points; null if it does not say
 * @param retryAfter how long the site asks to be left alone; null if it does not say
 * @param body still coming in
 */
record Answer(
    int status,
    @Nullable String location,
    @Nullable Duration retryAfter,
    @Nullable String contentType,
    BufferedSource body) {}
