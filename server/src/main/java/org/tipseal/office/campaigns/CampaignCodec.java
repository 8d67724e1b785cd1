package org.tipseal.office.campaigns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;

/** All campaigns as JSON, before it is sealed. */
final class CampaignCodec {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();

  private CampaignCodec() {}

  static byte[] toBytes(List<Campaign> campaigns) {
    try {
      return MAPPER.writeValueAsBytes(campaigns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records can be written", e);
    }
  }

  static List<Campaign> parse(byte[] bytes) throws IOException {
    return List.of(MAPPER.readValue(bytes, Campaign[].class));
  }
}
