package fr.passerelle.moodle;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;

/** A form that OkHttp may not send a second time by itself, whatever the server answers. */
final class SentOnce extends RequestBody {

  private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  private final Buffer content;
  private final long length;

  /**
   * @param content empty once it is sent
   */
  SentOnce(Buffer content) {
    this.content = content;
    this.length = content.size();
  }

  @Override
  public MediaType contentType() {
    return FORM;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(content, length);
  }

  @Override
  public boolean isOneShot() {
    return true;
  }
}
