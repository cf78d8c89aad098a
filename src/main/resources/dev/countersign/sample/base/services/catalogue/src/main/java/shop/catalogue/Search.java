package shop.catalogue;

import java.util.List;
import java.util.Locale;

/** Finds articles by words of their title. */
public final class Search {
  private final List<Article> articles;

  public Search(List<Article> articles) {
    this.articles = List.copyOf(articles);
  }

  public List<Article> find(String words) {
    String needle = words.toLowerCase(Locale.ROOT);
    return articles.stream()
        .filter(article -> article.title().toLowerCase(Locale.ROOT).contains(needle))
        .toList();
  }
}
