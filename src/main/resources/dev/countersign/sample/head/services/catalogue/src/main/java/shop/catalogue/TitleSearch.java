package shop.catalogue;

import java.util.List;
import java.util.Locale;

/** Finds articles by words of their title. */
public final class TitleSearch {
  private final List<Article> articles;

  public TitleSearch(List<Article> articles) {
    this.articles = List.copyOf(articles);
  }

  public List<Article> find(String words) {
    String needle = words.strip().toLowerCase(Locale.ROOT);
    return articles.stream()
        .filter(article -> article.title().toLowerCase(Locale.ROOT).contains(needle))
        .toList();
  }
}
